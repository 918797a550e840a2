/**
 * The plan as a value, the only thing passed on from deciding to showing and applying: {@link
 * dev.guestlist.plan.Change changes} in order, each an envelope (whom, why, when) around an {@link
 * dev.guestlist.plan.Act} (what), together with who is waiting, how the seats change, and the
 * {@link dev.guestlist.plan.Verdict} on the whole. How a plan is made is decided in {@code
 * planner}, which this package does not depend on.
 */
@NullMarked
package dev.guestlist.plan;

import org.jspecify.annotations.NullMarked;
