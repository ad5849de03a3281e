/// Key pairs: the public half is put into instances at launch; the private half is given once and never kept.
@org.jspecify.annotations.NullMarked
package freehold.control.keypair;
