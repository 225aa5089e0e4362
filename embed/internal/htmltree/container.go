package htmltree

// Container is an element that holds others and that authors close: the input's
// end tags are matched for these. 0 is none of them.
type Container uint8
