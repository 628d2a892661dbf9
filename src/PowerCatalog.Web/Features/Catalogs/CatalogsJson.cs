using System.Text.Json.Serialization;
namespace PowerCatalog.Web.Features.Catalogs;

[JsonSerializable(typeof(CatalogsAnswer))]
[JsonSerializable(typeof(CatalogAnswer))]
internal sealed partial class CatalogsJson : JsonSerializerContext;
