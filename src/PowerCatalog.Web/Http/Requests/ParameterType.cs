namespace PowerCatalog.Web.Http.Requests;

/// <summary>What may stand behind a query word.</summary>
internal enum ParameterType
{
    Text,
    Date,
    Number,
    Flag,
}
