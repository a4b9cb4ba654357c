#import <Foundation/Foundation.h>
#import <Security/Security.h>

int main(void) {
    @autoreleasepool {
        NSMutableData *bytes = [NSMutableData dataWithLength:32];
        int status = SecRandomCopyBytes(kSecRandomDefault, bytes.length, bytes.mutableBytes);
        if (status != errSecSuccess) return 1;

        NSString *verifier = [bytes base64EncodedStringWithOptions:0];
        verifier = [verifier stringByReplacingOccurrencesOfString:@"+" withString:@"-"];
        verifier = [verifier stringByReplacingOccurrencesOfString:@"/" withString:@"_"];
        verifier = [verifier stringByReplacingOccurrencesOfString:@"=" withString:@""];
        puts(verifier.UTF8String); // in this run: {code_verifier}
    }
    return 0;
}
