/**
 * The rules of the files. A desired state and a day come in; a problem for each broken rule goes
 * out, with the rule's name as its code and its level as its severity. Pure, like the planner: no
 * tenant is needed, so {@code validate} tells the same as {@code plan}.
 *
 * <pre>
 *   guest × rule ──► broken? ──► waived on that day? ──► problem
 * </pre>
 *
 * A guest whose access has ended breaks no rule: the only thing left to do for them is to leave.
 */
@NullMarked
package dev.guestlist.rules;

import org.jspecify.annotations.NullMarked;
