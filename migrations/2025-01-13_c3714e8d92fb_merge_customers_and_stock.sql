-- revision: c3714e8d92fb
-- revises: e8d6240fb95a, 0b9c7f53a8e1
-- message: Merge customers and stock
-- message.tr: Müşteri ve stok geliştirmeleri birleştirildi
-- created: 2025-01-13T09:00:00Z

-- +up

-- +down
