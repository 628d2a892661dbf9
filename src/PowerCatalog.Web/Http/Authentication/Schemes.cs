namespace PowerCatalog.Web.Http.Authentication;

/// <summary>The authentication schemes: how a request proves where it comes from.</summary>
internal static class Schemes
{
    /// <summary>The write key as a bearer token: programs.</summary>
    public const string WriteKey = "write-key";

    /// <summary>A session that was opened with the write key: people at the pages.</summary>
    public const string Pages = "pages";
}
