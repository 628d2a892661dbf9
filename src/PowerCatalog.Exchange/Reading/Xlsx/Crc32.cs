namespace PowerCatalog.Exchange.Reading.Xlsx;

/// <summary>The checksum that a zip archive keeps of each entry. The framework does not compare it when it reads, so a flipped bit would go unseen.</summary>
internal struct Crc32()
{
    private static readonly uint[][] Tables = BuildTables();

    private uint _state = 0xFFFFFFFF;

    public readonly uint Value => ~_state;

    // Eight bytes a step (slicing-by-8).
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var crc = _state;
        while (bytes.Length >= 8)
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)) | ((uint)bytes[3] << 24);
            crc = Tables[7][crc & 0xFF] ^ Tables[6][(crc >> 8) & 0xFF] ^ Tables[5][(crc >> 16) & 0xFF] ^ Tables[4][crc >> 24]
                ^ Tables[3][bytes[4]] ^ Tables[2][bytes[5]] ^ Tables[1][bytes[6]] ^ Tables[0][bytes[7]];
            bytes = bytes[8..];
        }

        foreach (var b in bytes) crc = (crc >> 8) ^ Tables[0][(crc ^ b) & 0xFF];
        _state = crc;
    }

    private static uint[][] BuildTables()
    {
        var tables = new uint[8][];
        for (var t = 0; t < 8; t++)
        {
            tables[t] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var crc = t == 0 ? i : tables[t - 1][i];
                for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                tables[t][i] = crc;
            }
        }

        return tables;
    }
}
