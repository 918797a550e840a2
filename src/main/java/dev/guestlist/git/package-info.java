/**
 * Commits as values. Paths come in, and what the repository around them says of them goes out; the
 * repository, its index and the user's settings are only read.
 */
@NullMarked
package dev.guestlist.git;

import org.jspecify.annotations.NullMarked;
