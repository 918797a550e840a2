/**
 * Carries a plan out. A {@link dev.guestlist.plan.Plan} and a {@link
 * dev.guestlist.tenant.TenantWriter} come in, outcomes are reported as they happen, and a {@link
 * dev.guestlist.apply.RunReport} goes out. Decides nothing beyond the plan, except when to retry.
 */
@NullMarked
package dev.guestlist.apply;

import org.jspecify.annotations.NullMarked;
