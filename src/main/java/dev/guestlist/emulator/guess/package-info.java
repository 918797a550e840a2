/**
 * What no public source settles, as switches with names. An area of the emulator lists its guesses
 * as constants of a class, each with the settings that are plausible and, in its Javadoc, what is
 * not known; {@link dev.guestlist.emulator.guess.Guesses} holds how they are set at the moment. A
 * client should bear every setting.
 *
 * <p>A new guess is one line in its class and one question where the answer is made:
 *
 * <pre>
 *   static final Guess&lt;Refusal&gt; SYNCED_GROUP = AREA.choice("synced-group", Refusal.FORBIDDEN);
 *   throw guesses.of(SYNCED_GROUP).error(…)
 * </pre>
 */
package dev.guestlist.emulator.guess;
