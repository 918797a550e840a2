/**
 * Microsoft Entra through Microsoft Graph: reads guests, groups and products in bulk, and carries
 * out single changes, combined into batches. Requests are built by Microsoft's SDK and sent by
 * {@link dev.guestlist.tenant.http}; answers are read as streams, since the SDK's models of ten
 * thousand guests take seven times the memory. No type of the SDK leaves this package, and no
 * redeem link is ever read.
 */
@NullMarked
package dev.guestlist.tenant.entra;

import org.jspecify.annotations.NullMarked;
