using System.Text.Json.Serialization;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Departments;

[JsonSerializable(typeof(ListAnswer<DepartmentItem>))]
internal sealed partial class DepartmentsJson : JsonSerializerContext;
