namespace PowerCatalog.Web.Http.Responses;

/// <summary>In which form an answer is given.</summary>
internal enum Form
{
    Json,
    Csv,
    Xlsx,
}
