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

    /// <summary>Something that is noted beside a catalog, whatever state that is in.</summary>
    Note,

    /// <summary>A file that is compared with a catalog and not recorded.</summary>
    Comparison,

    /// <summary>The server itself.</summary>
    Server,
}
