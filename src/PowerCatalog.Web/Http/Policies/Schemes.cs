namespace PowerCatalog.Web.Http.Policies;

/// <summary>The ways in which a request says whom it is from, by the name of the authentication scheme.</summary>
internal static class Schemes
{
    /// <summary>The write key as a bearer token: programs.</summary>
    public const string WriteKey = "write-key";

    /// <summary>A session that was opened with the write key: people at the pages.</summary>
    public const string Pages = "pages";
}
