using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Departments;

[JsonSerializable(typeof(ListAnswer<DepartmentAnswer>))]
internal sealed partial class DepartmentsJson : JsonSerializerContext;
