/**
 * The decision. A desired state and a live state come in, a {@link dev.guestlist.plan.Plan} goes
 * out: who is matched to whom, what changes, why, in which order, whether it may be done. Pure: no
 * clock, no network, no file, no environment variable, no logger, no randomness; equal input gives
 * an equal plan. A plan is narrowed before the difference is taken and never filtered after; limits
 * may only refuse.
 */
package dev.guestlist.plan;
