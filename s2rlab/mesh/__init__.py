"""CAD files and meshes become healthy parts in millimetres."""
