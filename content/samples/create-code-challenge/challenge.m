#import <CommonCrypto/CommonDigest.h>
#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSString *verifier = @"{code_verifier}";

        NSData *ascii = [verifier dataUsingEncoding:NSASCIIStringEncoding];
        NSMutableData *hash = [NSMutableData dataWithLength:CC_SHA256_DIGEST_LENGTH];
        CC_SHA256(ascii.bytes, (CC_LONG)ascii.length, hash.mutableBytes);

        NSString *challenge = [hash base64EncodedStringWithOptions:0];
        challenge = [challenge stringByReplacingOccurrencesOfString:@"+" withString:@"-"];
        challenge = [challenge stringByReplacingOccurrencesOfString:@"/" withString:@"_"];
        challenge = [challenge stringByReplacingOccurrencesOfString:@"=" withString:@""];
        puts(challenge.UTF8String); // in this run: {code_challenge}
    }
    return 0;
}
