using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>What the description says of the API as a whole.</summary>
internal sealed class DocumentDescriber : IOpenApiDocumentTransformer
{
    public const string PersonalToken = "personalToken";
    public const string CalendarToken = "calendarToken";

    private const string Introduction = """
        各级政府权责清单的台账。每个答案都注明所看的清单（catalog）和所用的镜头（lens）：在哪一天（on）有效，按哪个版本（known）所知。

        - 日期如 `2021-05-01`，时刻如 `2021-05-01T09:30:00+08:00`，均为北京时间（Asia/Shanghai）。
        - 不认识的参数、重复的参数、不对的值一律拒绝（400），不会只按其中一部分作答。
        - 列表可用 `Accept` 或 `.csv`、`.xlsx` 后缀取得 CSV 和 Excel（整个列表）。
        - 答案带强 ETag；带 If-None-Match 再问，没有变化则 304。
        - 错误一律为 RFC 9457 的 problem，`type` 稳定，列表见 `/problems`。
        - 写入后用 `atLeast=版本号` 读到自己的写入。

        The ledger of governments' lists of powers. Each answer names the catalog and the lens through which it was looked at:
        what held `on` a day, as `known` at a revision.
        Dates and moments are in Asia/Shanghai. Unknown words, words given twice and values that are none are refused.
        Lists come as CSV and XLSX too, whole, by Accept or extension.
        Answers have strong ETags. Errors are RFC 9457 problems with stable types, listed at `/problems`. After a write, `atLeast` reads it.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "权责清单 PowerCatalog", Version = "v1", Description = Introduction };
        // Relative to where the description was found: the same text on every server.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = new HashSet<OpenApiTag>(Tags.All.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Note }));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [PersonalToken] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "个人令牌，在“我的账户”页新建，有权限范围和期限。A personal token, made on the page of the own account, with scopes and an end.",
            },
            [CalendarToken] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Query,
                Name = CalendarTokenHandler.Word,
                Description = "只用于订阅的个人令牌，写在地址里。A personal token for subscribing alone, which stands in the address.",
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>The types that have a converter of their own, which the generator cannot see through.</summary>
    public static Task DescribeType(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // Answers may gain members; a program that reads them ignores those that it does not know.
        schema.AdditionalPropertiesAllowed = true;
        RequireComputed(schema, context.JsonTypeInfo);
        if (type.IsEnum) schema.Type = JsonSchemaType.String;
        if (type == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        if (type == typeof(JsonElement)) schema.Description = "JSON, as recorded.";
        if (type == typeof(ElementValues))
        {
            schema.Type = JsonSchemaType.Object;
            schema.Description =
                "Elements by key; an element without a value is not there. The key of an own element of the office is own: and its name.";
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        }

        return Task.CompletedTask;
    }

    // The generator requires what a constructor takes; what is worked out of that is in every answer as well.
    private static void RequireComputed(OpenApiSchema schema, JsonTypeInfo contract)
    {
        if (contract.Kind != JsonTypeInfoKind.Object) return;
        foreach (var computed in contract.Properties.Where(property => property is { Get: not null, Set: null, AssociatedParameter: null }))
            (schema.Required ??= new HashSet<string>()).Add(computed.Name);
    }
}
