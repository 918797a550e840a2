/**
 * Reading of files that somebody names: on the command line, in a variable, in a saved plan. A path
 * comes in, bytes go out, or a reason that people understand. May use nothing else of the program.
 */
@NullMarked
package dev.guestlist.files;

import org.jspecify.annotations.NullMarked;
