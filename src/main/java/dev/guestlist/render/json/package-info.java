/**
 * Plans and reports as JSON, both ways. Each field is declared once, in a {@link
 * dev.guestlist.render.json.Codec}: what writes it also reads it, so that the two cannot come to
 * disagree. Reading refuses what it does not know and says where.
 */
@NullMarked
package dev.guestlist.render.json;

import org.jspecify.annotations.NullMarked;
