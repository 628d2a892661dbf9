using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>What the description of the API says of an address beyond its types.</summary>
/// <param name="Parameters">Its query parameters.</param>
/// <param name="HasTables">Whether it answers with CSV and XLSX too.</param>
internal sealed record Described(IReadOnlyList<QueryParameter> Parameters, bool HasTables)
{
    /// <summary>What it is about; the problems that can come of it follow from that.</summary>
    public Subject Subject { get; init; } = Subject.Catalog;

    /// <summary>Whether it answers 304 where the client has the answer already.</summary>
    public bool Revalidates { get; init; } = true;

    /// <summary>The file that is sent; null where none is.</summary>
    public FileBody? Body { get; init; }

    public bool IsWrite => Subject == Subject.Write;
}
