using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>One event of every type of the trail of access.</summary>
internal static class AccessSamples
{
    public static IReadOnlyList<AccessEvent> All { get; } =
    [
        new AccessNoted(
            AccessKind.RoleGiven, new DateTimeOffset(2026, 11, 29, 1, 2, 3, 456, TimeSpan.Zero), PersonId.Parse("p-1f0c"), "203.0.113.7",
            "POST /people/{person}/roles", 200, "p-2a1b department-clerk 640300 D15", 7, 2),
    ];
}
