using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Features.Search;

[JsonSerializable(typeof(SearchAnswer))]
internal sealed partial class SearchJson : JsonSerializerContext;
