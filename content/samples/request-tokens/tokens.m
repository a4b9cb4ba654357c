#import <Foundation/Foundation.h>

int main(void) {
    NSURLComponents *form = [NSURLComponents new];
    form.queryItems = @[
        [NSURLQueryItem queryItemWithName:@"grant_type" value:@"authorization_code"],
        [NSURLQueryItem queryItemWithName:@"client_id" value:@"{client_id}"],
        [NSURLQueryItem queryItemWithName:@"code" value:@"{code}"],
        [NSURLQueryItem queryItemWithName:@"code_verifier" value:@"{code_verifier}"],
        [NSURLQueryItem queryItemWithName:@"redirect_uri" value:@"{redirect_uri}"],
    ];
    // NSURLComponents leaves "+" as it is, but in a form "+" is a space.
    NSString *body = [form.percentEncodedQuery stringByReplacingOccurrencesOfString:@"+"
                                                                         withString:@"%2B"];

    NSURL *url = [NSURL URLWithString:@"{token_endpoint}"];
    NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
    request.HTTPMethod = @"POST";
    [request setValue:@"application/x-www-form-urlencoded" forHTTPHeaderField:@"Content-Type"];
    request.HTTPBody = [body dataUsingEncoding:NSUTF8StringEncoding];

    [[NSURLSession.sharedSession dataTaskWithRequest:request
        completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {
            if (error != nil || ((NSHTTPURLResponse *)response).statusCode != 200) exit(1);
            NSDictionary *tokens = [NSJSONSerialization JSONObjectWithData:data
                                                                   options:0
                                                                     error:nil];
            puts([tokens[@"token_type"] UTF8String]);
            exit(0);
        }] resume];
    dispatch_main();
}
