using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.SignIn;

/// <summary>A form that was sent after its session had ended, to be sent once more.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Fields">Its fields, by name; a field may stand several times.</param>
/// <param name="Typed">What the person typed, to be read.</param>
/// <param name="HadFile">Whether a file has to be chosen again.</param>
public sealed record HeldModel(
    FormToken Token, string Address, IReadOnlyList<(string Name, string Value)> Fields, IReadOnlyList<string> Typed, bool HadFile);
