// purpose: what a listing says of a paper, on the edge between them
// from: record
position: record.position
title: record.title
abstract: record.abstract
authors: coalesce(record.authors, [])
authorCount: record.authorCount
published: record.published
publishedInferred: coalesce(record.publishedInferred, false)
commentCount: record.commentCount
upvotes: record.upvotes
url: record.url
referenceList: coalesce(record.referenceList, [])
