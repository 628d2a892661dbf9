namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>A file that is the whole body of a request.</summary>
/// <param name="Note">What it is and how large it may be, in both languages.</param>
/// <param name="Types">The media types that it may have.</param>
internal sealed record FileBody(string Note, IReadOnlyList<string> Types);
