/** Levels of the state's places, as they stand before a place's name. */
export const levels = ["tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"];

/** What a commune is made of. */
export const hamlets = ["thôn", "bản", "ấp", "buôn", "xóm", "làng"];

/** The same in towns. */
export const quarters = ["khu phố", "tổ dân phố"];
