using System.Text.Json.Serialization;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Commands.Asking.Answers;

/// <summary>
/// What <c>township</c> and <c>receiver</c> answer programs with <c>--changes-since</c>. Who is asked about stands under the name of its
/// kind alone.
/// </summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township that is asked about; left out where it is any receiver.</param>
/// <param name="Receiver">The receiver that is asked about; left out where it is asked about as a township.</param>
/// <param name="Changes">What changed for it.</param>
internal sealed record ReceiverChangesInJson(
    CatalogInJson Catalog,
    Lens Lens,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TownshipAnswer? Township,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReceiverAnswer? Receiver,
    ReceiverChanges Changes);
