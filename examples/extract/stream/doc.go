// Package stream holds what the programs beside it share to work through long
// inputs in bounded memory: reading lines, reading JSON records, and working on
// all cores while keeping the order.
package stream
