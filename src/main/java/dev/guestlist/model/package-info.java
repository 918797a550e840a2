/**
 * What is: the guests that files want, the guests that a tenant has, the doors between them, and
 * the problems found on the way. Records, and the few things that records of names are made with.
 * Nothing here reads, writes, prints, decides or knows any other package of the program; text that
 * comes in is checked and normalised by the constructors, collections are copied and sorted.
 */
@NullMarked
package dev.guestlist.model;

import org.jspecify.annotations.NullMarked;
