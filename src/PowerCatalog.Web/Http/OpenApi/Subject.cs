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

    /// <summary>Adjustments on their way, as those with a role see them.</summary>
    Procedure,

    /// <summary>A step of an adjustment on its way, which names the version that was seen.</summary>
    Step,

    /// <summary>The server itself.</summary>
    Server,
}
