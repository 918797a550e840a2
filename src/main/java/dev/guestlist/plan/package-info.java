/**
 * The plan as a value, and the only thing that crosses from deciding to showing and doing: {@link
 * dev.guestlist.plan.Change changes} in order, each an envelope (whom, why, when) around an {@link
 * dev.guestlist.plan.Act} (what), with who waits, which seats move, and the {@link
 * dev.guestlist.plan.Verdict} on the whole. Records that know what they are; how one comes about is
 * the matter of {@code planner}, which nobody here knows.
 */
@NullMarked
package dev.guestlist.plan;

import org.jspecify.annotations.NullMarked;
