package mention

// languages are all that are known. Latin first, then the other scripts.
var languages = []*language{
	&english, &german, &french, &spanish, &portuguese, &italian, &dutch, &polish, &turkish, &indonesian,
	&russian, &ukrainian, &arabic, &hindi, &japanese, &korean, &chinese,
}
