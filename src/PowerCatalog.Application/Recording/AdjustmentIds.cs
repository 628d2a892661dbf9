using System.Security.Cryptography;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Application.Recording;

/// <summary>Gives adjustments their ids.</summary>
internal static class AdjustmentIds
{
    /// <summary>The id of a draft that is recorded in one step: it follows from the document, so that a retry after a lost answer is the same adjustment.</summary>
    public static AdjustmentId Of(AdjustmentDraft draft) => DocumentOf.Id(draft);

    /// <summary>The id of a draft that waits and may have neither number nor date yet: nobody can guess it, as it stands in the draft's address.</summary>
    public static AdjustmentId New() => AdjustmentId.Of(RandomNumberGenerator.GetBytes(16));
}
