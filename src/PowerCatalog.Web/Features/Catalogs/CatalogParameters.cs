using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Catalogs;

/// <summary>What can be asked of the list of catalogs.</summary>
internal static class CatalogParameters
{
    public static readonly QueryParameter Text = new(
        "q", ParameterType.Text,
        "区划代码的开头，或名称（可带上级）中须含的文字。What a division's code begins with, or its name holds, alone or with those above it.");

    public static readonly IReadOnlyList<QueryParameter> All = [Text, .. QueryParameters.Paging];

    public static readonly IReadOnlyList<QueryParameter> OnPages = [Text, QueryParameters.Page];
}
