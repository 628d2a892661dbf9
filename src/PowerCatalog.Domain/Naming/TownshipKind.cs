namespace PowerCatalog.Domain.Naming;

/// <summary>The kinds of township.</summary>
public enum TownshipKind
{
    /// <summary>镇.</summary>
    Town,

    /// <summary>乡, 民族乡.</summary>
    Township,

    /// <summary>苏木, the 乡 of pastoral counties in Inner Mongolia, some of which have both.</summary>
    Sumu,

    /// <summary>街道.</summary>
    Street,
}
