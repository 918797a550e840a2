/**
 * Carries a plan out. A {@link dev.guestlist.plan.Plan} and a {@link
 * dev.guestlist.tenant.TenantWriter} come in, outcomes are told as they happen, a {@link
 * dev.guestlist.apply.RunReport} goes out. Decides nothing that the plan has not decided, except
 * when to try again.
 */
package dev.guestlist.apply;
