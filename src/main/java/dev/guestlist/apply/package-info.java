/**
 * Carries a plan out. A {@link dev.guestlist.plan.Plan} and a {@link
 * dev.guestlist.tenant.TenantWriter} come in, outcomes are told as they happen, a {@link
 * dev.guestlist.apply.RunReport} goes out. Decides nothing that the plan has not decided, except
 * when to try again.
 */
@NullMarked
package dev.guestlist.apply;

import org.jspecify.annotations.NullMarked;
