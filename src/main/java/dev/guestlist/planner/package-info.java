/**
 * The decision. A desired state and a live state come in, a {@link dev.guestlist.plan.Plan} goes
 * out: who is matched to whom, what changes, why, in which order, and whether the plan may be
 * applied. Pure: no clock, no network, no file, no environment variable, no logger, no randomness;
 * equal input gives an equal plan. A plan is narrowed before the difference is computed and never
 * filtered afterwards; limits can only refuse it.
 *
 * <pre>
 *   DesiredState ─┐   Identities   who is who                     DoorAt.compare ─► Plan
 *                 ├─► Doors        what the names mean      ─►    (one guest after another,
 *   LiveState ────┘   Unread       what can't be judged             door by door)
 * </pre>
 *
 * The planner asks a list of doors. A door ({@link dev.guestlist.planner.DoorAt}) stands for a live
 * group, product or environment and says what a guest gains and loses there; a new kind of door is
 * a new class here, a search that finds it, and a row in {@link dev.guestlist.planner.Doors}.
 *
 * <h2>Ownership and removal</h2>
 *
 * The files own doors, not people. A door is a group, a product or an environment that a file
 * names; for guests, the files are its complete and exclusive guest list. What happens to somebody
 * at a door depends on what the files say about them:
 *
 * <pre>
 *   at a door and ...          what happens there                          Reason
 *   ─────────────────────────  ──────────────────────────────────────────  ────────
 *   listed                     gets what the block names                   Declared
 *                              loses what the block does not name          Surplus
 *   listed, last day passed    loses everything                            Expired
 *   under former               loses everything                            Former
 *   listed, first day ahead    waits; nothing is changed                   –
 *   in no file                 is reported; nothing is changed             –
 *   in no file, unlisted:      loses everything                            Unlisted
 *   revoke
 *   a member, or ambiguous     is held back; nothing changes               –
 * </pre>
 *
 * A file without guests is an error as long as a guest is at a door: it may have lost them.
 * Anything that is not a door (another group, another product, a role in another environment) is
 * never read and never judged. Neither is a license that comes through a group: the group decides,
 * and the group may be a door.
 *
 * <p>Exclusive ownership needs a complete picture. Anybody might be in the part that could not be
 * read, so one gap affects every guest in the tenant, see {@link dev.guestlist.planner.Unread}; and
 * nothing is planned for a door that names the same object as another. Both are errors, and an
 * error forbids the plan. Nothing is removed from a plan afterwards: its {@link
 * dev.guestlist.plan.Verdict} allows the whole plan or none of it.
 *
 * <h2>The order, and why</h2>
 *
 * <pre>
 *            LEAVING  ───────────────►  CHANGING  ───────────────►  ARRIVING
 *            revoke roles               revoke, leave, unassign     invite
 *            leave groups               profile                     profile (usage location)
 *            unassign licenses          join                        join
 *                                       assign                      assign
 *                                       move unit                   move unit
 *                                       grant                       grant
 *                                       revoke what was exchanged
 * </pre>
 *
 * Leavers come first, since arrivals need their seats, and a removal that fails should fail before
 * anything else has happened. For each guest, removals come before additions, except for a role
 * that is exchanged for another ({@link dev.guestlist.plan.Exchange}); and from the inside out: a
 * role is revoked while its row is still enabled, then the guest leaves the group that admits to
 * the environment, and the license goes last. Additions follow what the services require: no
 * license without a usage location (learn.microsoft.com/graph/api/user-assignlicense), no row in
 * Dynamics 365 without a license and the group
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment), no role without a row, and
 * no role that survives a move to another unit
 * (learn.microsoft.com/power-platform/admin/create-edit-business-units).
 *
 * <p>What an interrupted run leaves behind, and why the next run repairs it, is explained in
 * docs/architecture.md ("Order, and what a crash leaves behind").
 */
@NullMarked
package dev.guestlist.planner;

import org.jspecify.annotations.NullMarked;
