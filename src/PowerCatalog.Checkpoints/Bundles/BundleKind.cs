namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>What a bundle answers about.</summary>
public enum BundleKind
{
    /// <summary>A power: what the list says of it.</summary>
    Power,

    /// <summary>A township: what it may exercise.</summary>
    Township,
}
