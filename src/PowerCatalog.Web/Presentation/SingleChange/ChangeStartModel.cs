using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>The first step: what kind of change, and of which power.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Kind">The kind, where it is chosen already.</param>
/// <param name="Code">The power's code, or what was typed for it.</param>
/// <param name="Elements">The elements of the power, where one is to be chosen.</param>
/// <param name="PowerName">The power's name.</param>
/// <param name="Choices">The powers that may be meant by what was typed; null where nothing was, or it is a code.</param>
public sealed record ChangeStartModel(
    ChangePlace Place, IReadOnlyList<FieldChoice> Kinds, string? Kind, string? Code, IReadOnlyList<FieldChoice> Elements,
    string? PowerName, PowerChoices? Choices);
