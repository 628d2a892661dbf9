using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.OpenApi;

/// <summary>
/// Writes what the addresses declare of themselves into the description: query words, parts of the address, forms, header fields, problems.
/// </summary>
internal sealed partial class OperationDescriber : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> PathParts = new()
    {
        ["division"] = "区划代码，六位。The government's division code, six digits.",
        ["code"] = "职权编码，或乡镇（街道）代码。The power's code, or the township's of twelve or nine digits.",
        ["id"] = "决定的编号、文号（须百分号编码）或完成它的版本号。The adjustment's id, document number (percent-encoded) or the revision that completed it.",
        ["department"] = "部门编码或名称（含曾用名）。The department's code, or any of its names.",
        ["receiver"] = "承接单位的名称或代码。The receiver's name, in the ways in which people write it, or its code.",
        ["adjustment"] = "调整的编号。The adjustment's id.",
        ["actor"] = "经办人代号。The id of who recorded.",
        ["size"] = "事件个数。The number of events.",
        ["page"] = "第几页，从 0 起。The page, from 0.",
        ["year"] = "年份。The year.",
        ["file"] = "文件名，如 powers.csv。The file's name, as powers.csv.",
        ["revision"] = "事件在清单流中的版本号。The event's revision in the catalog's stream.",
        ["entry"] = "文件变动记录的编号。The id of the entry on changed documents.",
        ["law"] = "法律法规名称，不带《》和“中华人民共和国”。The law's name without 《》 and 中华人民共和国.",
    };

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Described>().LastOrDefault() is not { } described) return;
        operation.Parameters =
        [
            .. PathPart().Matches(context.Description.RelativePath ?? "").Select(match => Part(match.Groups["name"].Value)),
            .. described.Parameters.Select(Parameter),
            .. HeaderFields(described),
        ];
        if (described.Body is { } body) operation.RequestBody = Body(body);
        operation.Security = Keys(metadata, context.Document);
        if (described.IsWrite) Write(operation);
        if (described.Subject == Subject.Comparison) Compare(operation);
        Forms(operation, described);
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), null, cancellationToken);
        context.Document?.AddComponent("Problem", problem);
        foreach (var group in Describing.ProblemsOf(metadata).GroupBy(type => type.Status).OrderBy(group => group.Key))
            (operation.Responses ??= [])[group.Key.ToString(CultureInfo.InvariantCulture)] = Problem(group, context.Document);
        (operation.Responses ??= [])["default"] = Problem(
            [ProblemTypes.Failure, ProblemTypes.HostRefused, ProblemTypes.BadRequest], context.Document);
        if (described.IsWrite) ProblemTables(operation.Responses);
    }

    private static OpenApiParameter Part(string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = PathParts[name],
        Schema = name == "year"
            ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1949", Maximum = "9998" }
            : new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Parameter(QueryParameter word)
    {
        var schema = word.Type switch
        {
            ParameterType.Date => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            ParameterType.Number => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int64",
                Minimum = word.Least.ToString(CultureInfo.InvariantCulture),
                Maximum = word.Most == long.MaxValue ? null : word.Most.ToString(CultureInfo.InvariantCulture),
            },
            ParameterType.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ =>
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = word.Values.Count == 0 ? null : [.. word.Values.Select(value => (JsonNode)JsonValue.Create(value))],
                },
        };
        return new OpenApiParameter
        {
            Name = word.Name,
            In = ParameterLocation.Query,
            Required = word.Required,
            Description = word.Note,
            Explode = true,
            Schema = word.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
        };
    }

    private static IEnumerable<OpenApiParameter> HeaderFields(Described described)
    {
        if (described.IsWrite)
        {
            yield return Field(
                "If-Match", "清单的 ETag（\"640300-17\"）；写入已有的清单时必须有。The catalog's ETag; required for a write to a catalog that exists.");
            yield return Field("If-None-Match", "建立清单时用 *。Takes * for a list that opens a catalog.");
            yield return Field(
                "Idempotency-Key", "可有可无：同一文件重复提交本来就不会重复记录。Accepted and not needed: the document itself makes the request idempotent.");
        }
        else if (described is { Subject: Subject.Step, Revalidates: true })
        {
            yield return Field(
                "If-Match", "所看到的版本：取得这项调整时的 ETag。The version that was seen: the ETag with which the adjustment was answered.");
        }
        else if (described is { Subject: Subject.Catalog or Subject.Catalogs, Revalidates: true })
        {
            yield return Field("If-None-Match", "已有答案的 ETag；没有变化则 304。The ETag of an answer at hand; 304 where nothing changed.");
        }
    }

    private static OpenApiParameter Field(string name, string note) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = note,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiRequestBody Body(FileBody file) => new()
    {
        Required = true,
        Description = file.Note,
        Content = file.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = Binary() }),
    };

    // What the door of the address's policy takes. An empty list says that it takes everybody, and nothing at all says nothing.
    private static List<OpenApiSecurityRequirement> Keys(IList<object> metadata, OpenApiDocument? document)
    {
        var policy = metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy;
        return Policies.Policies.All.First(one => one.Name == policy).Door switch
        {
            Door.Token => [Key(DocumentDescriber.PersonalToken)],
            Door.Calendar => [Key(DocumentDescriber.CalendarToken)],
            // From the server's own machine without one.
            Door.Machine => [new OpenApiSecurityRequirement(), Key(DocumentDescriber.PersonalToken)],
            _ => [],
        };

        OpenApiSecurityRequirement Key(string scheme) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
    }

    // The draft is the same answer as a workbook.
    private static void Compare(OpenApiOperation operation) =>
        operation.Responses?["200"].Content?[ContentNegotiation.XlsxType] = new OpenApiMediaType { Schema = Binary() };

    private static void Write(OpenApiOperation operation)
    {
        operation.Responses?["200"].Description = "预览，或早已记录过；预览可按 Accept 给出问题表。"
            + "A preview, or recorded before; a preview may be the table of problems, by Accept.";
        operation.Responses?["201"].Description = "已记录；Location 是决定的地址。Recorded; Location is the adjustment's address.";
    }

    // A preview and a refusal are the table of problems where the request prefers it.
    private static void ProblemTables(OpenApiResponses responses)
    {
        foreach (var status in (string[])["200", "422"]) responses[status].Content?[ContentNegotiation.CsvType] = Csv();
    }

    // What answers something that was sent has no tag.
    private static void Forms(OpenApiOperation operation, Described described)
    {
        if (
            operation.Responses?.GetValueOrDefault("200") is not OpenApiResponse done || described.IsWrite || described.Body is not null
                || described.Subject is Subject.Server or Subject.Note or Subject.Procedure or Subject.Step)
            return;
        done.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = new OpenApiHeader
            {
                Description = "强校验。A strong validator.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
        if (described.Revalidates) operation.Responses["304"] = new OpenApiResponse { Description = "没有变化。Nothing changed." };
        if (!described.HasTables || done.Content is null) return;
        done.Content[ContentNegotiation.CsvType] = Csv();
        done.Content[ContentNegotiation.XlsxType] = new OpenApiMediaType { Schema = Binary() };
        operation.Description += " 整个列表的 CSV 和 Excel 用 Accept 索取，或在地址后加 .csv、.xlsx（不分页）。"
            + "The whole list as CSV or XLSX by Accept, or with .csv or .xlsx after the address (unpaged).";
    }

    private static OpenApiResponse Problem(IEnumerable<ProblemType> types, OpenApiDocument? document) => new()
    {
        Description = string.Join("; ", types.Select(type => $"{type.Code}: {type.Zh} {type.En}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemAnswer.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", document) },
        },
    };

    private static OpenApiMediaType Csv() => new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };

    [GeneratedRegex(@"\{(?<name>[a-z]+)")]
    private static partial Regex PathPart();
}
