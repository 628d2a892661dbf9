using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PowerCatalog.Web.Http.Holding;

/// <summary>A form that was sent after its session had ended.</summary>
/// <param name="Person">Whose session it was.</param>
/// <param name="Address">The address that it was sent to, with its query.</param>
/// <param name="Fields">What was typed, by the names of the fields; the token of the form and files are left out.</param>
/// <param name="HadFile">Whether a file came with it.</param>
/// <param name="Shows">Whether the page at the address shows a held form by itself.</param>
/// <param name="At">When it was sent.</param>
internal sealed record HeldForm(
    string Person, string Address, IReadOnlyDictionary<string, string[]> Fields, bool HadFile, bool Shows, DateTimeOffset At)
{
    /// <summary>The fields as a form has them.</summary>
    public IFormCollection Form() => new FormCollection(Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value)));
}
