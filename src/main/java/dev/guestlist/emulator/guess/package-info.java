/**
 * What no public source settles, as switches with names. An area of the emulator lists its guesses
 * as constants of an enum, each with the settings that are plausible and, in its Javadoc, what is
 * not known; {@link dev.guestlist.emulator.guess.Guesses} holds how they are set at the moment. A
 * client should bear every setting.
 *
 * <p>A new guess is one line in its enum and one question where the answer is made:
 *
 * <pre>
 *   enum GraphGuess implements Guess {            DIRECTORY_SYNCED(Refusal.BAD_REQUEST),
 *   if (guesses.is(DIRECTORY_SYNCED, Refusal.DENIED)) …
 * </pre>
 */
package dev.guestlist.emulator.guess;
