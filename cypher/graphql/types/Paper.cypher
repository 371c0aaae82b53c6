// purpose: what stands on a paper's own node
// from: paper
id: "paper:" + paper.id
paperId: paper.id
arxivId: paper.arxivId
doi: paper.doi
title: paper.title
abstract: paper.abstract
text: paper.title + "\n" + paper.abstract
published: paper.published
publishedInferred: coalesce(paper.publishedInferred, false)
authorCount: paper.authorCount
commentCount: paper.commentCount
upvotes: paper.upvotes
url: paper.url
codeUrls: coalesce(paper.codeUrls, [])
categories: coalesce(paper.categories, [])
model: paper.model
