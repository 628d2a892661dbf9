namespace PowerCatalog.Web.Http.Keeping;

/// <summary>How the content of an answer is coded (RFC 9110 section 8.4.1).</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
