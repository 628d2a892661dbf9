using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Keeping;

namespace PowerCatalog.Web.Http.Json;

/// <summary>How answers are written.</summary>
internal static class WebJson
{
    // Options keep what they find out of types, so those for requests are made once for each program, and go with it.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> ForRequests = [];

    /// <summary>
    /// Chinese as it is; what could end a tag or an attribute escaped. Codes have their names beside them. What is read has no unknown and
    /// no duplicate members.
    /// </summary>
    public static void Configure(
        JsonSerializerOptions options, CatalogWords words, params IEnumerable<IJsonTypeInfoResolver> contexts)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.PropertyNameCaseInsensitive = false;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new MomentConverter());
        options.Converters.Add(new Word<Category>());
        options.Converters.Add(new Word<Family>());
        options.Converters.Add(new Word<DelegationMode>());
        options.Converters.Add(new Word<ActingName>());
        options.Converters.Add(new Word<ReceiverKind>());
        options.Converters.Add(new Word<PastKind>());
        options.Converters.Add(new Word<Severity>());
        options.Converters.Add(new Word<RecordingOutcome>());
        options.Converters.Add(new Word<ConsequenceKind>());
        options.Converters.Add(new Word<ConsequenceState>());
        options.Converters.Add(new Word<ReadModels.Statistics.CountBy>());
        options.Converters.Add(new Word<LineKind>());
        options.Converters.Add(new Word<ProcedureStage>());
        options.Converters.Add(new Word<RecallStage>());
        options.Converters.Add(new Word<ProcedureStep>());
        options.Converters.Add(new Word<ChangeKind>());
        options.Converters.Add(new Word<RuleDays>());
        options.Converters.Add(new Word<DueStatus>());
        options.Converters.Add(new Word<UndoneBy>());
        options.Converters.Add(new Word<LegalityResult>());
        options.Converters.Add(new Word<StepOutcome>());
        // What no context knows is not written: nothing is looked up by reflection.
        options.TypeInfoResolverChain.Clear();
        foreach (var context in contexts) options.TypeInfoResolverChain.Add(context.WithAddedModifier(NamesInJson.Of(words)));
    }

    public static Task WriteAsync<T>(HttpContext http, int status, T answer, string contentType = "application/json; charset=utf-8")
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        var type = (JsonTypeInfo<T>)Options(http).GetTypeInfo(typeof(T));
        return AnswerKeeping.Expected(http) is { } keeping
            ? keeping.SendAsync(http, JsonSerializer.SerializeToUtf8Bytes(answer, type))
            : JsonSerializer.SerializeAsync(http.Response.BodyWriter, answer, type, http.RequestAborted);
    }

    /// <summary>The same for what is sent to us: what a request needs must be there.</summary>
    public static JsonSerializerOptions Requests(HttpContext http) =>
        ForRequests.GetValue(Options(http), options => new JsonSerializerOptions(options)
        {
            RespectRequiredConstructorParameters = true,
            RespectNullableAnnotations = true,
        });

    /// <summary>The options of the program that answers.</summary>
    public static JsonSerializerOptions Options(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
