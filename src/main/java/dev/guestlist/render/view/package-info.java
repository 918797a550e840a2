/**
 * Values to pages: each view says what there is to read about one kind of value, the most important
 * first. Each fact is worded in one place, for all forms.
 */
@NullMarked
package dev.guestlist.render.view;

import org.jspecify.annotations.NullMarked;
