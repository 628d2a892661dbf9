using Microsoft.AspNetCore.Http;
using PowerCatalog.Application.Importing;
using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Web.Presentation.Changes;

/// <summary>The fields of the form that decides what follows from lines.</summary>
internal static class ConsequenceFields
{
    private const string Deciding = "decide-";

    /// <summary>The field that accepts or declines.</summary>
    /// <param name="key">What names the line.</param>
    public static string Decide(string key) => Deciding + key;

    /// <summary>The field of the reason.</summary>
    /// <param name="key">What names the line.</param>
    public static string Reason(string key) => "reason-" + key;

    /// <summary>Whether all that is undecided is accepted.</summary>
    public static bool AcceptsAll(IFormCollection form) => form["all"] == ConsequenceChoices.All;

    /// <summary>What was decided of each line, in the words of the column 连带处理; empty where nothing was.</summary>
    public static IReadOnlyDictionary<string, string> Read(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Deciding, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[Deciding.Length..], field => TextOf(form, field.Key[Deciding.Length..], field.Value.ToString()));

    private static string TextOf(IFormCollection form, string key, string value) => value switch
    {
        "accept" => ConsequenceChoice.Accepts,
        "decline" => ConsequenceChoice.Declined(form[Reason(key)].ToString().Trim()),
        _ => "",
    };
}
