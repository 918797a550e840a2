/**
 * The decision. A desired state and a live state come in, a {@link dev.guestlist.plan.Plan} goes
 * out: who is matched to whom, what changes, why, in which order, whether it may be done. Pure: no
 * clock, no network, no file, no environment variable, no logger, no randomness; equal input gives
 * an equal plan. A plan is narrowed before the difference is taken and never filtered after; limits
 * may only refuse.
 *
 * <pre>
 *   DesiredState ─┐   Identities   who is who                     DoorAt.compare ─► Plan
 *                 ├─► Doors        what the names mean      ─►    (one guest after another,
 *   LiveState ────┘   Unread       what nobody may judge           door by door)
 * </pre>
 *
 * The planner is a list of doors to ask. A door ({@link dev.guestlist.planner.DoorAt}) stands for a
 * live group, product or environment and says itself what a guest is to gain and to lose at it; a
 * new kind of door is a new class here, a search that finds it, and a row in {@link
 * dev.guestlist.planner.Doors}.
 *
 * <h2>Ownership and removal</h2>
 *
 * The files own doors, not people. A door is a group, a product or an environment that a file
 * names; for guests, the files are its guest list, whole and exclusive. So there are three ways for
 * somebody at a door to be looked at, and only one of them takes anything away:
 *
 * <pre>
 *   at a door and ...          what happens there                          Reason
 *   ─────────────────────────  ──────────────────────────────────────────  ────────
 *   listed                     gets what the block names                   Declared
 *                              loses what the block does not name          Surplus
 *   listed, last day is over   loses everything                            Expired
 *   in no file                 is reported; nothing is touched             –
 *   a Member, or two people    is refused with an error; nothing changes   –
 * </pre>
 *
 * An empty file therefore removes nobody: nobody is listed, so nobody can hold too much. What is no
 * door (another group, another product, a role in another environment) is never read and never
 * judged. Nor is a licence that a group gives: the group decides, and the group may be a door.
 *
 * <p>Exclusive ownership needs a whole picture. What could not be read to its end might hold
 * anybody, so one gap hides everybody who is in the tenant, see {@link
 * dev.guestlist.planner.Unread}; and a door that can't be told apart from another is not planned at
 * all. Both are errors, and an error forbids the plan. Nothing is taken out of a plan afterwards:
 * its {@link dev.guestlist.plan.Verdict} lets it pass whole or not.
 *
 * <h2>The order, and why</h2>
 *
 * <pre>
 *            LEAVING  ───────────────►  CHANGING  ───────────────►  ARRIVING
 *            revoke roles               revoke, leave, unassign     invite
 *            leave groups               profile                     profile (usage location)
 *            unassign licences          join                        join
 *                                       assign                      assign
 *                                       move unit                   move unit
 *                                       grant                       grant
 * </pre>
 *
 * Leavers come first, since their seats are what arrivals need and a removal that fails should fail
 * while nothing else has happened. Within a guest, what takes comes before what gives, and inwards
 * before outwards: a role is taken while the row that carries it is still enabled, the group that
 * admits to the environment goes next, the licence last. What gives follows what the services ask
 * for: no licence without a usage location (learn.microsoft.com/graph/api/user-assignlicense), no
 * row in Dynamics 365 without licence and group
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment), no role without a row, and
 * no role that outlives a move to another unit
 * (learn.microsoft.com/power-platform/admin/create-edit-business-units).
 *
 * <p>What is left behind when a run dies on the way, and why the next one repairs it, stands in
 * docs/architecture.md ("Order, and what a crash leaves behind").
 */
@NullMarked
package dev.guestlist.planner;

import org.jspecify.annotations.NullMarked;
