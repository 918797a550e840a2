/**
 * Who may come in: the login service and the tokens it hands out.
 *
 * <p>A secret, a certificate's assertion or an outside issuer's token comes in, a signed token or
 * an AADSTS error goes out. Every API shows the tokens it is given to the {@link
 * dev.guestlist.emulator.login.Gate}, which checks audience and lifetime. Permissions are the API's
 * own affair.
 */
package dev.guestlist.emulator.login;
