namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>What an address is about.</summary>
internal enum Subject
{
    /// <summary>One catalog.</summary>
    Catalog,

    /// <summary>All catalogs.</summary>
    Catalogs,

    /// <summary>An adjustment to be recorded.</summary>
    Write,

    /// <summary>The server itself.</summary>
    Server,
}
