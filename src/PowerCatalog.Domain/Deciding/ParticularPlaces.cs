using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The places of a draft's particulars.</summary>
internal static class ParticularPlaces
{
    /// <summary>The place of a particular: its cell, or its heading where the draft does not have it.</summary>
    public static Place PlaceOf(this AdjustmentDraft draft, string field, Headings headings) =>
        draft.Header[field]?.Place ?? Place.OfParticular(headings.HeadingOfParticular(field));
}
